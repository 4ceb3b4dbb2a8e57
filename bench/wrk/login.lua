-- Signs people in and keeps their access tokens. Arguments: people (number, password), tokens to write, site.
package.path = (os.getenv("BENCH_WRK") or ".") .. "/?.lua;" .. package.path
require("clock")

local people, tokens, target, site

function init(args)
  people, tokens, target, site = lines_of(args[1]), {}, args[2], args[3]
  wanted = #people
end

function request()
  local number, password = people[(begin() - 1) % #people + 1]:match("(%S+)%s+(%S+)")
  local body = string.format('{"site":"%s","voucherNumber":"%s","password":"%s"}', site, number, password)
  return wrk.format("POST", "/api/auth/resident/login", { ["Content-Type"] = "application/json" }, body)
end

function response(status, headers, body)
  if count(status) and status == 200 then tokens[#tokens + 1] = body:match('"accessToken":"([^"]+)"') end
  if answered == wanted and target then
    local file = io.open(target, "w")
    file:write(table.concat(tokens, "\n"), "\n")
    file:close()
    target = nil
  end
end
