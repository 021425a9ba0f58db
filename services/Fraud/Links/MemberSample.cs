namespace Claims.Fraud.Links;

/// <summary>
/// The members by whom providers are linked: a quarter of all, the same at every provider (coordinated sampling by hash; Cohen and Kaplan 2007), so that shares of common
/// members are estimated without bias at a quarter of the rows.
/// </summary>
public static class MemberSample
{
    /// <summary>One of how many members is in the sample.</summary>
    public const int OneOf = 4;

    /// <summary>Providers that are kept of one member: more are a placeholder that many patients share, or no longer tell anything.</summary>
    public const int MostProviders = 16;

    /// <param name="member">See <see cref="History.MemberKey"/>: a uniform hash, whose lowest bits decide.</param>
    public static bool Holds(long member) => member % OneOf == 0;
}
