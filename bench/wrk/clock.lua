-- What every script here shares: a clock, counting answers, and ending when the last answer is there.
-- One thread: a script's counters are its own.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanos; } machiyaku_time;
  int clock_gettime(int clock, machiyaku_time *time);
  int getpid(void);
  int kill(int pid, int signal);
]]
local INTERRUPT = 2
local time = ffi.new("machiyaku_time")

-- The monotonic clock has another number there.
local MONOTONIC = ffi.os == "OSX" and 6 or 1

function now()
  ffi.C.clock_gettime(MONOTONIC, time)
  return tonumber(time.seconds) + tonumber(time.nanos) / 1e9
end

function lines_of(path)
  local lines = {}
  for line in io.lines(path) do lines[#lines + 1] = line end
  return lines
end

sent, answered, started, ended = 0, 0, 0, 0
s200, s409, s503, s5xx, other = 0, 0, 0, 0, 0

-- The next request's number, from 1. wrk asks once before it begins, only to look at the request: that is number 0.
local looked = false
function begin()
  if not looked then
    looked = true
    return 0
  end
  if sent == 0 then started = now() end
  sent = sent + 1
  return sent
end

function count(status)
  if answered >= wanted then return false end
  answered = answered + 1
  if status == 200 then s200 = s200 + 1
  elseif status == 409 then s409 = s409 + 1
  elseif status == 503 then s503 = s503 + 1
  elseif status >= 500 then s5xx = s5xx + 1
  else other = other + 1 end
  if answered == wanted then
    ended = now()
    finish()
    ffi.C.kill(ffi.C.getpid(), INTERRUPT)
  end
  return true
end

function finish() end

-- Asked before each request; a turn is given out here, so that no more are sent than wanted. Whoever gets none waits until
-- the answers that are under way have come.
local turns = 0
function delay()
  if turns >= wanted then return 600000 end
  turns = turns + 1
  return 0
end

local threads = {}
function setup(thread) threads[#threads + 1] = thread end

function done(summary, latency)
  local t = threads[1]
  io.write(string.format(
    'RESULT {"answered":%d,"seconds":%.6f,"ok":%d,"refused":%d,"busy":%d,"failed":%d,"other":%d,"p50":%.3f,"p99":%.3f,"max":%.3f,"errors":%d}\n',
    t:get("answered"), t:get("ended") - t:get("started"), t:get("s200"), t:get("s409"), t:get("s503"), t:get("s5xx"),
    t:get("other"), latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
