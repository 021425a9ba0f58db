using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Serving;

/// <summary>Guards a call against encodings that were not made for the model: one wrong claim must not fail its neighbours with a native error.</summary>
internal static class EncodedShapes
{
    /// <exception cref="ArgumentException">An array has another length than the model asks, or an index is outside its table.</exception>
    public static void Require(ModelShape shape, EncodedClaim claim, EncodedPolicy policy)
    {
        var (t, c) = (claim.Tokens, policy.Clauses);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(t, "claim.Tokens");
        Length(nameof(claim.Text), claim.Text.Length, t * shape.Text);
        Length(nameof(claim.Ids), claim.Ids.Length, t * shape.IdSlots);
        Length(nameof(claim.Codes), claim.Codes.Length, t);
        Length(nameof(claim.Numbers), claim.Numbers.Length, t * shape.TokenNumbers);
        Length(nameof(claim.Judged), claim.Judged.Length, t);
        Length(nameof(claim.Relations), claim.Relations.Length, t * c);
        Length("policy.Text", policy.Text.Length, c * shape.Text);
        Length("policy.Numbers", policy.Numbers.Length, c * shape.ClauseNumbers);
        Range(nameof(claim.Ids), claim.Ids, 0, shape.IdBuckets);
        Range(nameof(claim.Codes), claim.Codes, -1, shape.CodeBuckets);
        if (shape.Relations < 32 && claim.Relations.AsSpan().ContainsAnyExceptInRange(0u, (1u << shape.Relations) - 1))
        {
            throw new ArgumentException($"A relation has a flag that the model, with {shape.Relations}, does not know.");
        }
    }

    private static void Length(string name, int length, int expected)
    {
        if (length != expected)
        {
            throw new ArgumentException($"{name} has {length} values where the model takes {expected}.");
        }
    }

    private static void Range(string name, ReadOnlySpan<int> values, int least, int end)
    {
        if (values.ContainsAnyExceptInRange(least, end - 1))
        {
            throw new ArgumentException($"{name} holds an index outside {least} to {end - 1}.");
        }
    }
}
