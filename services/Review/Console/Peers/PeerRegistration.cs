namespace Claims.Review.Console.Peers;

/// <summary>What calling other services takes.</summary>
public static class PeerRegistration
{
    public static IServiceCollection AddPeers(this IServiceCollection services)
    {
        services.AddOptions<PeerOptions>().BindConfiguration(PeerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(PeerClient.Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers(); // They write whole addresses, and an address can hold a claim number.
        return services
            .AddSingleton<PeerAddresses>()
            .AddSingleton<PeerClient>()
            .AddSingleton<IngestClient>()
            .AddSingleton<FraudClient>()
            .AddSingleton<MetricsClient>()
            .AddSingleton<ScoringClient>();
    }
}
