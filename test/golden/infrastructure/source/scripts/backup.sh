#!/usr/bin/env bash
set -euo pipefail

cd /srv/shop
rm -rf "${BACKUP_DIR:?}/"*
while IFS= read -r name; do
  cp -- "$name" "${BACKUP_DIR}/"
done < names.txt
mysqldump -u shop -pcorrect-horse shop > dump.sql
