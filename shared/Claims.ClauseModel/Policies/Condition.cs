using Claims.Contracts;

namespace Claims.ClauseModel.Policies;

/// <summary>One testable thing that a clause asks of a line in its scope.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Never payable within the scope (exclusions).</summary>
    public sealed record NotCovered : Condition;

    /// <summary>Age on the day of service, in whole years, both ends included; null is open.</summary>
    public sealed record AgeBetween(int? Min, int? Max) : Condition;

    public sealed record SexIs(Sex Sex) : Condition;

    /// <summary>At most this many units on one line.</summary>
    public sealed record MaxUnitsPerLine(decimal Max) : Condition;

    /// <summary>At most this many units of the scope's services for a member on one day of service.</summary>
    public sealed record MaxUnitsPerDay(decimal Max) : Condition;

    /// <summary>At most this many services of the scope for a member in so many months (within the claim, and in history where it is known).</summary>
    public sealed record MaxPerMonths(int Max, int Months) : Condition;

    /// <summary>At most this charge for one line.</summary>
    public sealed record MaxChargePerLine(decimal Max) : Condition;

    public sealed record PriorAuthorizationRequired : Condition;

    /// <summary>CMS place-of-service codes, two digits.</summary>
    public sealed record PlaceOfServiceIn(IReadOnlyList<string> Codes) : Condition;

    /// <summary>At least one diagnosis the line points to lies in these ranges.</summary>
    public sealed record DiagnosisIn(IReadOnlyList<CodeRange> Ranges) : Condition;

    /// <summary>No line of the same day may carry these services together with the scope's.</summary>
    public sealed record NotBilledWith(IReadOnlyList<CodeRange> Services) : Condition;

    /// <summary>One of these modifiers must stand on the line.</summary>
    public sealed record ModifierRequired(IReadOnlyList<string> Modifiers) : Condition;

    /// <summary>The claim must be made within so many days after the last day of service.</summary>
    public sealed record FiledWithinDays(int Days) : Condition;

    /// <summary>The day of service lies within the member's coverage and not after death.</summary>
    public sealed record MemberCovered : Condition;

    /// <summary>Where the member has another payer, what it paid must be stated.</summary>
    public sealed record OtherPayerStated : Condition;

    /// <summary>A referring provider must be named.</summary>
    public sealed record ReferralRequired : Condition;
}
