#!/bin/sh
# Sign PeerDesk.app and put it on a disk image. Run on a Mac after packaging/bundle.py:
#   packaging/macos/disk-image.sh "Developer ID Application: NAME (TEAM)" 0.1.0
# Notarising needs the owner's account and is the next step in packaging/release.md.
set -eu
identity=$1
version=$2
cd "$(dirname "$0")/../../dist"
codesign --force --deep --options runtime --timestamp --sign "$identity" PeerDesk.app
codesign --verify --strict PeerDesk.app
hdiutil create -volname PeerDesk -srcfolder PeerDesk.app -ov -format UDZO "PeerDesk-$version.dmg"
codesign --timestamp --sign "$identity" "PeerDesk-$version.dmg"
