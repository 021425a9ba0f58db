using Claims.ClauseModel.Network;
using Claims.Learning.Onnx;

namespace Claims.ClauseModel.Onnx;

/// <summary>The heads: which clauses govern a token, which it breaks, and whether something is wrong with the claim.</summary>
internal static class DecisionLayers
{
    /// <returns>[B, T, C]</returns>
    public static OnnxValue Governs(NetworkLayers layers, AttendedTokens attended)
    {
        var p = layers.Layout;
        return layers.Dot(layers.Graph.Transpose(attended.Logits, 0, 2, 3, 1), p.GovernsWeight, p.GovernsBias);
    }

    /// <param name="governs">[B, T, C]</param>
    /// <param name="relations">[B, T, C, F]</param>
    /// <returns>[B, T, C + 1]</returns>
    public static OnnxValue Violates(NetworkLayers layers, AttendedTokens attended, EncodedClauses clauses, OnnxValue governs, OnnxValue relations)
    {
        var (graph, p, shape) = (layers.Graph, layers.Layout, layers.Shape);

        // One product for all that a token and a clause have between them.
        var between = graph.Concat(3, relations, graph.Transpose(attended.OnClauses, 0, 2, 3, 1), graph.Unsqueeze(governs, 3));
        var weight = graph.Concat(
            0, layers.Transposed(p.PairRelation), layers.Parameter(p.PairAttention), graph.Reshape(layers.Parameter(p.PairGoverns), 1, shape.Pair));
        var token = graph.Add(layers.Product(attended.Tokens, p.PairToken), layers.Parameter(p.PairBias));
        var hidden = graph.Add(graph.Add(graph.MatMul(between, weight), graph.Unsqueeze(token, 2)), graph.Unsqueeze(clauses.Pair, 1));
        var onClauses = layers.Dot(graph.Relu(hidden), p.PairOut, p.PairOutBias);
        var onNone = layers.Dot(attended.Tokens, p.NullWeight, p.NullBias);
        return graph.Concat(2, onClauses, graph.Unsqueeze(onNone, 2));
    }

    /// <param name="violates">[B, T, C + 1]</param>
    /// <param name="judged">[B, T]</param>
    /// <returns>[B]</returns>
    public static OnnxValue Risk(NetworkLayers layers, AttendedTokens attended, EncodedClauses clauses, OnnxValue violates, OnnxValue judged)
    {
        var (graph, p) = (layers.Graph, layers.Layout);
        var real = graph.Node("Pad", [clauses.Mask, graph.Numbers(0, 0, 0, 1), graph.Scalar(1)]);
        var counted = graph.Multiply(graph.Unsqueeze(judged, 2), graph.Unsqueeze(real, 1));
        var worst = graph.LogSumExp(graph.Reshape(graph.Add(violates, layers.Penalty(counted)), 0, -1), axis: 1);
        var header = graph.Squeeze(graph.Slice(attended.Tokens, 0, 1, axis: 1), 1);
        var ofHeader = layers.Dot(header, p.RiskWeight, p.RiskBias);
        return graph.Add(graph.Multiply(layers.Parameter(p.RiskScale), worst), ofHeader);
    }
}
