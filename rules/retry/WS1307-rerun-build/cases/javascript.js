module.exports = (robot, octokit) => {
  robot.on("workflow_run.completed", async (context) => {
    const run = context.payload.workflow_run;
    if (run.conclusion !== "failure") {
      return;
    }
    // expect: WS1307 lines=1
    await octokit.rest.actions.reRunWorkflowFailedJobs({ owner: "acme", repo: "shop", run_id: run.id });
  });
  robot.on("push", async () => {
    // ok: started for the first time
    await octokit.rest.actions.createWorkflowDispatch({ owner: "acme", repo: "shop", workflow_id: "build.yml", ref: "main" });
  });
};
