using Claims.Hosting;
using Claims.Fraud;

await ServiceHost.RunAsync(args, new FraudModule());
