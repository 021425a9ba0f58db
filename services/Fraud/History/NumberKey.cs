using Claims.Contracts;

namespace Claims.Fraud.History;

/// <summary>Tells claim numbers apart: all versions of a claim have one key, and what replaces or voids it names that key.</summary>
public static class NumberKey
{
    public static long Of(Claim claim) => Of(claim.Key.Submitter, claim.Key.Number);

    /// <summary>Key of the claim that this one replaces or voids, or null where it names none.</summary>
    public static long? Replaced(Claim claim) => claim.OriginalNumber is { } number ? Of(claim.Key.Submitter, number) : null;

    private static long Of(string submitter, string number) => KeyHash.Of($"{submitter}\u001f{number}");
}
