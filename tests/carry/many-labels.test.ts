// Ten thousand labels on either side are carried in a moment: each is looked for once.

import { carried, note } from "../support/acts";

const MANY = 10_000;

test.each([
  ["below a heading", "# To do"],
  ["with no heading at all", ""],
])("%s", async (_, heading) => {
  const of = (task: string) =>
    note(heading, ...Array.from({ length: MANY }, (_, i) => `**L${i}**\n- [ ] ${task} ${i}`));
  const W23 = "W/2024-W23.md";
  const began = process.cpuUsage();
  const { report, notes } = await carried({ "W/2024-W22.md": of("Old"), [W23]: of("New") }, "2024-06-09");
  const { user } = process.cpuUsage(began);
  expect(report.carried).toHaveLength(MANY);
  expect(notes[W23]).toContain("**L77**\n- [ ] New 77\n- [ ] Old 77  [since:: 2024-W22]\n**L78**\n");
  // It took minutes as long as every label was looked for anew.
  expect(user / 1e6).toBeLessThan(20);
});
