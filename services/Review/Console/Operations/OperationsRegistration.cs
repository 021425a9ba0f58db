using Claims.Review.Console.Operations.Failed;
using Claims.Review.Console.Operations.Queues;
using Claims.Review.Console.Operations.Submissions;

namespace Claims.Review.Console.Operations;

/// <summary>What the pages on operations take, beside the peers.</summary>
public static class OperationsRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddOptions<OperationsOptions>().BindConfiguration(ReviewOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(ReadQueues.Client, http => http.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services.AddSingleton<ReadQueues>().AddSingleton<FailedDesk>().AddSingleton<Resubmit>();
    }
}
