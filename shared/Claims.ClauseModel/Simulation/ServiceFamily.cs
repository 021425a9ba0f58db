using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Services that stand together in a code system and are alike: what a clause of a generated policy is about.</summary>
/// <param name="Codes">The range that a clause names.</param>
/// <param name="Topic">What they are, in words of their descriptions.</param>
/// <param name="OtherTopic">The same in other words.</param>
/// <param name="Services">How its codes are usually billed; never empty.</param>
/// <param name="IsHeldOut">Kept for policies of <see cref="WordingSet.Evaluation"/>: no training policy says anything about it.</param>
public sealed record ServiceFamily(CodeRange Codes, string Topic, string OtherTopic, IReadOnlyList<ServiceEntry> Services, bool IsHeldOut)
{
    public bool IsDental => Services[0].Kind == ClaimKind.Dental;

    /// <summary>HCPCS level I, whose codes policies announce by the word "codes".</summary>
    public bool IsNumbered => char.IsAsciiDigit(Codes.First[0]);
}
