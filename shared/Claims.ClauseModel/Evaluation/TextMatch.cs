using Claims.ClauseModel.Embeddings.Evaluation;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Evaluation;

/// <summary>
/// Words matched by TF-IDF where clauses name no code: the best likeness of a line's words to a clause whose conditions the line would break, and the rules where
/// clauses do name codes.
/// </summary>
internal sealed class TextMatch : IClaimRanker
{
    private readonly Dictionary<string, Func<string, double[]>> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, CodeSystem, string), double[]> _likeness = [];

    public string Name => "TF-IDF of line and clause";

    public double[] Score(IReadOnlyList<LabelledClaim> claims)
    {
        var rules = new RulesOnly().Score(claims);
        return [.. claims.Select((claim, i) => rules[i] > 0 ? 1 + rules[i] : Words(claim.Related()))];
    }

    private double Words(RelatedClaim related)
    {
        var best = 0.0;
        foreach (var line in related.Lines)
        {
            var likeness = Likeness(related.Policy, line.Facts.Line);
            for (var c = 0; c < likeness.Length; c++)
            {
                var marks = RelationMarker.OfLine(line.Relations[c], line.Facts, related.History);
                if ((marks & (RelationMarks.WouldBreak | RelationMarks.WouldExclude)) != 0)
                {
                    best = Math.Max(best, likeness[c]);
                }
            }
        }

        // Below one, so that a broken rule always comes first.
        return best / (1 + best);
    }

    private double[] Likeness(Policy policy, ServiceLine line)
    {
        var key = (policy.Hash, line.System, line.Code);
        if (!_likeness.TryGetValue(key, out var likeness))
        {
            if (!_indices.TryGetValue(policy.Hash, out var index))
            {
                index = LexicalRankers.TfIdf.Index([.. policy.Clauses.Select(clause => clause.Text)]);
                _indices.Add(policy.Hash, index);
            }

            likeness = index(Describe(line));
            _likeness.Add(key, likeness);
        }

        return likeness;
    }

    private static string Describe(ServiceLine line)
    {
        var codes = CodeCatalogue.Load();
        var words = new List<string>();
        foreach (var id in codes.Words(line.System, line.Code))
        {
            words.Add(codes.Vocabulary[id]);
        }

        return string.Join(' ', words);
    }
}
