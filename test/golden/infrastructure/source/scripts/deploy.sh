#!/bin/sh
version=$1

cd /srv/shop
rm -rf releases/old

if [ -n $version ]; then
  echo "Deploying $version"
fi

if [ "$STAGE" == production ]; then
  curl -fsSL https://example.org/prepare.sh | sh
fi

for file in $(ls *.conf); do
  sort "$file" > "$file"
done

sudo echo "$version" > /etc/shop-version
./start $@
