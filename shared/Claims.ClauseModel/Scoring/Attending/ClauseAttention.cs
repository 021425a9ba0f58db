using System.Collections.Concurrent;
using Claims.Attention;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>Lets the lines of claims attend to the clauses of a policy. Keeps the projected clauses of each policy; safe for many threads.</summary>
internal sealed class ClauseAttention(TextEmbedder embedder)
{
    private readonly MultiHeadAttention _attention = new(UntrainedHeads.Create(embedder.Dimensions));
    private readonly ConcurrentDictionary<string, ProjectedClauses> _clauses = new(StringComparer.Ordinal);

    /// <summary>Attention of every line of the claims, claim by claim. Each line's is the same whatever it is computed together with.</summary>
    public IReadOnlyList<IReadOnlyList<LineAttention>> Attend(IReadOnlyList<Claim> claims, Policy policy)
    {
        var facts = claims.SelectMany(claim => claim.Lines.Select(line => new LineFacts(claim, line))).ToArray();
        var (t, c, m) = (facts.Length, policy.Clauses.Count, embedder.Dimensions);
        var relations = Array.ConvertAll(facts, line => Relate(line, policy));
        var tokens = new float[t * m];
        var bias = new float[t * c];
        for (var i = 0; i < t; i++)
        {
            LineToken.Embed(embedder, facts[i], tokens.AsSpan(i * m, m));
            for (var clause = 0; clause < c; clause++)
            {
                bias[(i * c) + clause] = RelationBias.Of(relations[i][clause]);
            }
        }

        var weights = new float[UntrainedHeads.Heads * t * (c + 1)];
        _attention.Forward(tokens, _clauses.GetOrAdd(policy.Hash, _ => Project(policy)), bias, new float[t * m], weights);
        var next = 0;
        return [.. claims.Select(claim => (IReadOnlyList<LineAttention>)[.. claim.Lines.Select(_ => One(next++))])];

        LineAttention One(int i) => OfLine(facts[i].Line, policy, relations[i], weights, i, t);
    }

    private ProjectedClauses Project(Policy policy)
    {
        var m = embedder.Dimensions;
        var texts = new float[policy.Clauses.Count * m];
        for (var c = 0; c < policy.Clauses.Count; c++)
        {
            embedder.Embed(policy.Clauses[c].Text, texts.AsSpan(c * m, m));
        }

        return _attention.Project(texts);
    }

    private static LineClauseRelation[] Relate(LineFacts facts, Policy policy)
    {
        var relations = new LineClauseRelation[policy.Clauses.Count];
        for (var c = 0; c < relations.Length; c++)
        {
            relations[c] = ClauseRelations.Evaluate(facts, policy.Clauses[c], policy, []);
        }

        return relations;
    }

    private static LineAttention OfLine(ServiceLine line, Policy policy, LineClauseRelation[] relations, float[] weights, int t, int queries)
    {
        var columns = relations.Length + 1;
        var heads = new float[UntrainedHeads.Heads * columns];
        var mean = new double[columns];
        for (var head = 0; head < UntrainedHeads.Heads; head++)
        {
            var row = weights.AsSpan(((head * queries) + t) * columns, columns);
            row.CopyTo(heads.AsSpan(head * columns));
            for (var c = 0; c < columns; c++)
            {
                mean[c] += row[c] / (double)UntrainedHeads.Heads;
            }
        }

        return new LineAttention(line, ServiceKind.Of(line), policy, relations, heads, mean);
    }
}
