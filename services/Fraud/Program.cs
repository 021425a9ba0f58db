using Claims.Hosting;
using Claims.Fraud;

return await ServiceHost.RunAsync(args, new FraudModule());
