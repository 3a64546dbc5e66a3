# ok: a copy on this machine, and a login that deploys nothing
rsync -a build/ out/
ssh -T git@github.com
