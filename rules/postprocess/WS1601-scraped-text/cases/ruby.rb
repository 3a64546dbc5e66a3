# expect: WS1601 lines=1
routes = `cf app web | grep routes`
puts routes

# ok: shown as it is
puts `cf apps`
