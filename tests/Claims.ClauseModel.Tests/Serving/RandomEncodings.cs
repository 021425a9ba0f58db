using Claims.ClauseModel.Network;
using Claims.Learning;

namespace Claims.ClauseModel.Tests.Serving;

/// <summary>Random parameters, claims and policies of the model's real sizes.</summary>
internal static class RandomEncodings
{
    public static ModelShape Shape { get; } = new() { TokenNumbers = 24, ClauseNumbers = 16, Relations = 32 };

    /// <summary>Every parameter away from its start, so that each has a part in what comes out.</summary>
    public static float[] Parameters(ParameterLayout layout, int seed = 5)
    {
        var random = new Random(seed);
        var parameters = InitialParameters.Create(layout, seed);
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] += (random.NextSingle() - 0.5f) * 0.2f;
        }

        layout.TokenIds.Of(parameters)[..layout.Shape.Width].Clear();
        return parameters;
    }

    public static EncodedPolicy Policy(ModelShape shape, int clauses, int seed)
    {
        var random = new Random(seed);
        return new EncodedPolicy(
            $"policy-{seed}",
            [.. Enumerable.Range(1, clauses).Select(number => $"1.{number}")],
            Floats(random, clauses * shape.Text),
            Floats(random, clauses * shape.ClauseNumbers));
    }

    public static EncodedClaim Claim(ModelShape shape, EncodedPolicy policy, int tokens, int seed)
    {
        var random = new Random(seed);
        return new EncodedClaim
        {
            Tokens = tokens,
            Text = Floats(random, tokens * shape.Text),
            Ids = [.. Enumerable.Range(0, tokens * shape.IdSlots).Select(_ => random.Next(3) == 0 ? 0 : random.Next(shape.IdBuckets))],
            Codes = [.. Enumerable.Range(0, tokens).Select(t => t == 0 || random.Next(4) == 0 ? -1 : random.Next(shape.CodeBuckets))],
            Numbers = Floats(random, tokens * shape.TokenNumbers),
            Judged = [.. Enumerable.Range(0, tokens).Select(t => t == 0 || random.Next(2) == 0)],
            Relations = [.. Enumerable.Range(0, tokens * policy.Clauses).Select(_ => (uint)random.NextInt64() & (uint)random.NextInt64() & (uint)random.NextInt64())],
            LineNumbers = new int[tokens],
        };
    }

    /// <summary>Claims of one to many tokens under policies of one to many clauses.</summary>
    public static IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> Mixed(ModelShape shape)
    {
        EncodedPolicy[] policies = [Policy(shape, 50, 1), Policy(shape, 47, 2), Policy(shape, 1, 3), Policy(shape, 130, 4)];
        int[] tokens = [7, 1, 2, 12, 5, 7, 64, 9, 33, 6, 8, 7];
        return [.. tokens.Select((count, i) => (Claim(shape, policies[i % 4], count, i), policies[i % 4]))];
    }

    private static float[] Floats(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
}
