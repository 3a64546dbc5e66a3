# expect: WS1713 lines=1
gh pr merge "$branch" --admin --squash

# expect: WS1713 lines=3
gh pr merge "$branch" \
  --repo acme/web \
  --admin

# ok: it waits for the checks
gh pr merge "$branch" --auto --squash

# ok: an administrator's credentials are no merge
az aks get-credentials --name web --admin
