#!/bin/bash
TARGET=$1
cd $TARGET
rm -rf $TARGET/*
curl -k http://releases.flawed-shop.example/install.sh | bash
for file in `ls *.tar`; do
  tar xf $file
done
if [ $USER == root ]; then
  chmod 777 -R /srv/shop
fi
eval $2
