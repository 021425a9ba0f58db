using Claims.Hosting;
using Claims.Scoring;

return await ServiceHost.RunAsync(args, new ScoringModule());
