# expect: WS1101 lines=3
def kubectl(*args)
  system("kubectl", "--context", "shop", *args)
end

# ok: no platform CLI
def git(*args)
  system("git", *args)
end
