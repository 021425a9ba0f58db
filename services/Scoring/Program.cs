using Claims.Hosting;
using Claims.Scoring;

await ServiceHost.RunAsync(args, new ScoringModule());
