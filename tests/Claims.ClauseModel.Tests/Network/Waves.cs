using Claims.ClauseModel.Network;
using Claims.Learning;

namespace Claims.ClauseModel.Tests.Network;

/// <summary>A small network and claims whose numbers are sines of their index, so that another language can make the same without a file.</summary>
internal static class Waves
{
    public static ModelShape Shape { get; } = new()
    {
        Text = 6, TokenNumbers = 5, ClauseNumbers = 4, Relations = 7, IdSlots = 2, IdBuckets = 9, CodeBuckets = 11, Width = 8, Heads = 2, Inner = 10, Pair = 6,
    };

    public static ParameterLayout Layout { get; } = new(Shape);

    public static float[] Parameters()
    {
        var values = new float[Layout.Length];
        foreach (var slot in Layout.Slots)
        {
            var target = slot.Of(values);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = (slot.Fill == InitialFill.One ? 1 : 0) + (0.4f * MathF.Sin(1 + slot.Offset + (1.7f * i)));
            }
        }

        return values;
    }

    public static EncodedPolicy Policy(int clauses = 4, float phase = 0.3f) => new(
        $"policy-{clauses}-{phase}", [.. Enumerable.Range(1, clauses).Select(c => $"1.{c}")], Wave(clauses * Shape.Text, phase), Wave(clauses * Shape.ClauseNumbers, phase + 0.5f));

    public static EncodedClaim Claim(int tokens, int clauses = 4, float phase = 0.9f) => new()
    {
        Tokens = tokens,
        Text = Wave(tokens * Shape.Text, phase),
        Ids = [.. Enumerable.Range(0, tokens * Shape.IdSlots).Select(i => (i * 5 + tokens) % Shape.IdBuckets)],
        Codes = [.. Enumerable.Range(0, tokens).Select(t => t == 0 ? -1 : (t * 3 + tokens) % Shape.CodeBuckets)],
        Numbers = Wave(tokens * Shape.TokenNumbers, phase + 1.1f),
        Judged = [.. Enumerable.Range(0, tokens).Select(t => t != 1)],
        Relations = [.. Enumerable.Range(0, tokens * clauses).Select(i => (uint)((i * 37 + tokens) % (1 << Shape.Relations)))],
        LineNumbers = [.. Enumerable.Range(0, tokens)],
    };

    public static float[] Wave(int length, float phase) => [.. Enumerable.Range(0, length).Select(i => MathF.Sin(phase + (2.3f * i)))];
}
