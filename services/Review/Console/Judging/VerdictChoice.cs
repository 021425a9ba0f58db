using Claims.Contracts;

namespace Claims.Review.Console.Judging;

/// <summary>What a reviewer says of the flag.</summary>
public enum VerdictChoice
{
    /// <summary>The claim is wrong.</summary>
    Confirmed,

    /// <summary>Nothing is wrong with the claim.</summary>
    NotConfirmed,

    /// <summary>It cannot be settled from what is there.</summary>
    NeedsInformation,
}

internal static class VerdictChoices
{
    /// <param name="choice">What the reviewer says.</param>
    /// <param name="isIntended">Of a wrong claim: whether it looks intended.</param>
    public static Verdict ToVerdict(this VerdictChoice choice, bool isIntended) => choice switch
    {
        VerdictChoice.Confirmed => isIntended ? Verdict.Fraudulent : Verdict.Improper,
        VerdictChoice.NotConfirmed => Verdict.Proper,
        VerdictChoice.NeedsInformation => Verdict.Undetermined,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };
}
