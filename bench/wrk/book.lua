-- Books: every request is another person's (tokens come round again only where more requests are wanted than there are
-- tokens), has its own key and wants a slot by chance. Arguments: tokens, slots, dose, requests, key.
package.path = (os.getenv("BENCH_WRK") or ".") .. "/?.lua;" .. package.path
require("clock")

local tokens, slots, dose, key

function init(args)
  tokens, slots, dose, key = lines_of(args[1]), lines_of(args[2]), args[3], args[5]
  wanted = tonumber(args[4])
  math.randomseed(os.time())
end

function request()
  local turn = begin()
  local body = string.format('{"slotId":"%s","dose":%s}', slots[math.random(#slots)], dose)
  return wrk.format("POST", "/api/resident/reservations", {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. tokens[(turn - 1) % #tokens + 1],
    ["Idempotency-Key"] = key .. "-" .. turn,
  }, body)
end

function response(status)
  count(status)
end
