-- What publish asks its servers for: one address after the other of the file $BENCH_PATHS, with the headers of
-- $BENCH_HEADERS ("Name: value|Name: value"); prints one line of figures for the shell.
local paths = {}
for path in io.lines(os.getenv("BENCH_PATHS")) do
  paths[#paths + 1] = path
end
wrk.path = paths[1]
for name, value in (os.getenv("BENCH_HEADERS") or ""):gmatch("([^:|]+): ([^|]+)") do
  wrk.headers[name] = value
end

if #paths > 1 then
  local requests, turn = {}, 0
  function init()
    for i, path in ipairs(paths) do
      requests[i] = wrk.format("GET", path)
    end
  end
  function request()
    turn = turn % #requests + 1
    return requests[turn]
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("figures %d %d %d %d %d\n", summary.requests, summary.bytes, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, latency:percentile(99)))
end
