using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Explanation;

/// <summary>
/// A claim that can be read again with clauses, lines or diagnoses taken away. A claim with very many lines is read in parts; it is as wrong as its worst part.
/// For one thread.
/// </summary>
internal sealed class ErasableClaim
{
    private readonly ClauseNetwork _network;
    private readonly EncodedPolicy _policy;
    private readonly ClauseEraser[] _erasers;
    private readonly float[] _risks;

    /// <param name="parts">The claim's encodings.</param>
    public ErasableClaim(ParameterLayout layout, float[] parameters, IReadOnlyList<EncodedClaim> parts, EncodedPolicy policy)
    {
        (_network, _policy, Parts) = (new ClauseNetwork(layout, parameters), policy, parts);
        _erasers = [.. parts.Select(part => new ClauseEraser(layout, parameters, part, policy))];
        int[] all = [.. Enumerable.Range(0, policy.Clauses)];
        _risks = [.. _erasers.Select(eraser => eraser.Risk(all))];
    }

    public IReadOnlyList<EncodedClaim> Parts { get; }

    /// <summary>C</summary>
    public int Clauses => _policy.Clauses;

    /// <summary>Logit of the whole claim under the whole policy, not calibrated.</summary>
    public double Risk => _risks.Max();

    /// <summary>Index of the part that the claim's risk is that of.</summary>
    public int WorstPart => Array.IndexOf(_risks, _risks.Max());

    /// <summary>The logit, were these the only clauses.</summary>
    /// <param name="kept">Columns that stay, in order.</param>
    public double RiskUnder(ReadOnlySpan<int> kept)
    {
        var worst = float.NegativeInfinity;
        foreach (var eraser in _erasers)
        {
            worst = Math.Max(worst, eraser.Risk(kept));
        }

        return worst;
    }

    /// <summary>The logit with one token taken out of each part that has it.</summary>
    /// <param name="tokenOf">The token's place in a part, or −1.</param>
    public double RiskWithout(Func<EncodedClaim, int> tokenOf)
    {
        var risks = (float[])_risks.Clone();
        for (var i = 0; i < risks.Length; i++)
        {
            if (tokenOf(Parts[i]) is var token and >= 0)
            {
                risks[i] = _network.Infer([(Erasure.RemoveToken(Parts[i], token), _policy)])[0].Risk;
            }
        }

        return risks.Max();
    }
}
