using System.Numerics;

namespace Claims.ClauseModel.Serving;

/// <summary>
/// The sizes that a claim is padded to. They depend on the claim and its policy alone, not on which claims share its call: sums then run over the same numbers in the
/// same order, and a claim gets the same bits alone and in any company.
/// </summary>
/// <param name="Tokens">T, a step of at most an eighth above the claim's.</param>
/// <param name="Clauses">C, the same above the policy's.</param>
internal readonly record struct PaddedSize(int Tokens, int Clauses)
{
    private const int LeastStep = 4;

    public static PaddedSize Of(int tokens, int clauses) => new(Up(tokens), Up(clauses));

    private static int Up(int count)
    {
        var step = Math.Max(LeastStep, (int)BitOperations.RoundUpToPowerOf2((uint)count) / 8);
        return Math.Max(step, (count + step - 1) / step * step);
    }
}
