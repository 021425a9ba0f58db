using Claims.Review.Console.Policies.Replay;

namespace Claims.Review.Console.Policies;

/// <summary>What the pages on policies take, beside the peers.</summary>
public static class PolicyRegistration
{
    public static IServiceCollection AddPolicyReplay(this IServiceCollection services) => services
        .AddSingleton<PolicyShelf>()
        .AddSingleton<ClauseUseStore>()
        .AddSingleton<PolicyReplays>()
        .AddSingleton<SwitchOn>();
}
