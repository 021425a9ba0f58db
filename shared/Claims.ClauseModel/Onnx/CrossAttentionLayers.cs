using Claims.ClauseModel.Network;
using Claims.Learning.Onnx;

namespace Claims.ClauseModel.Onnx;

/// <summary>Attention of tokens over clauses and the null clause, moved by the relations between them.</summary>
internal static class CrossAttentionLayers
{
    /// <param name="tokens">[B, T, M]</param>
    /// <param name="relations">[B, T, C, F]</param>
    public static AttendedTokens Attend(NetworkLayers layers, OnnxValue tokens, EncodedClauses clauses, OnnxValue relations)
    {
        var (graph, p) = (layers.Graph, layers.Layout);
        var queries = layers.Scaled(layers.Heads(layers.Linear(tokens, p.CrossQuery)));
        var related = graph.Transpose(layers.Product(relations, p.CrossRelation), 0, 3, 1, 2);
        var logits = graph.Add(graph.MatMul(queries, clauses.Keys), related);
        var penalty = graph.Unsqueeze(layers.Penalty(clauses.Mask), 1, 2);
        var weights = graph.Softmax(graph.Concat(3, graph.Add(logits, penalty), NullLogits(layers, queries)));

        var onClauses = graph.Slice(weights, 0, -1, axis: 3);
        var values = graph.Add(graph.MatMul(onClauses, clauses.Values), RelationValues(layers, onClauses, relations));
        var y = layers.Norm(graph.Add(tokens, layers.Linear(layers.Joined(values), p.CrossOut)), p.CrossNorm);
        return new AttendedTokens(layers.FeedForward(y, p.DecideUp, p.DecideDown, p.DecideNorm), weights, onClauses, logits);
    }

    /// <summary>[B, H, T, 1]</summary>
    private static OnnxValue NullLogits(NetworkLayers layers, OnnxValue queries)
    {
        var (graph, p, shape) = (layers.Graph, layers.Layout, layers.Shape);
        var key = graph.Reshape(layers.Parameter(p.CrossNullKey), shape.Heads, 1, shape.HeadWidth);
        var bias = graph.Reshape(layers.Parameter(p.CrossNullBias), shape.Heads, 1, 1);
        return graph.Add(graph.Sum(graph.Multiply(queries, key), axis: 3, keeps: true), bias);
    }

    /// <summary>
    /// [B, H, T, d]: Σ_c a_htc Σ_f r_tcf u_hf, taken as Σ_f (Σ_c a_htc r_tcf) u_hf, so that no tensor of [B, H, T, C, d] comes to be.
    /// </summary>
    private static OnnxValue RelationValues(NetworkLayers layers, OnnxValue weights, OnnxValue relations)
    {
        var graph = layers.Graph;
        var gathered = graph.MatMul(graph.Transpose(weights, 0, 2, 1, 3), relations);
        return graph.MatMul(graph.Transpose(gathered, 0, 2, 1, 3), layers.Parameter(layers.Layout.CrossRelationValue));
    }
}

/// <param name="Tokens">[B, T, M] tokens that have seen the clauses.</param>
/// <param name="Weights">[B, H, T, C + 1], the null clause last.</param>
/// <param name="OnClauses">[B, H, T, C], without the null clause.</param>
/// <param name="Logits">[B, H, T, C], padding not masked.</param>
internal sealed record AttendedTokens(OnnxValue Tokens, OnnxValue Weights, OnnxValue OnClauses, OnnxValue Logits);
