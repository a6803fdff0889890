// node health.mjs PORT live|ready: ends with 0 when the app in this container says that it is, else with 1.
const [port, question] = process.argv.slice(2);
const answer = await fetch(`http://127.0.0.1:${port}/health/${question}`, { signal: AbortSignal.timeout(4_000) }).catch(
  (error) => ({ ok: false, status: error.message }),
);
if (!answer.ok) process.stderr.write(`/health/${question} on ${port}: ${answer.status}\n`);
process.exitCode = answer.ok ? 0 : 1;
