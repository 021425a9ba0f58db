using Claims.ClauseModel.Network;
using Claims.Learning.Onnx;

namespace Claims.ClauseModel.Onnx;

/// <summary>The claim's tokens: embedding, attention of each over the others, reconstruction of its code from what it saw, feed-forward.</summary>
internal static class TokenLayers
{
    /// <param name="inputs">The inputs of the model.</param>
    /// <returns>Tokens [B, T, M] and surprise [B, T].</returns>
    public static (OnnxValue Tokens, OnnxValue Surprise) Encode(NetworkLayers layers, ModelInputs inputs)
    {
        var (graph, p) = (layers.Graph, layers.Layout);
        var x = Embed(layers, inputs);
        var seen = AttendOthers(layers, x, inputs.TokenMask);
        var surprise = Surprise(layers, seen, inputs);
        var surprised = graph.Multiply(graph.Unsqueeze(surprise, 2), layers.Parameter(p.SelfSurprise));
        var x2 = layers.Norm(graph.Add(graph.Add(x, layers.Linear(seen, p.SelfOut)), surprised), p.SelfNorm);
        return (layers.FeedForward(x2, p.EncodeUp, p.EncodeDown, p.EncodeNorm), surprise);
    }

    private static OnnxValue Embed(NetworkLayers layers, ModelInputs inputs)
    {
        var (graph, p) = (layers.Graph, layers.Layout);
        var ids = graph.Sum(graph.Gather(layers.Parameter(p.TokenIds), inputs.TokenIds), axis: 2);
        var text = layers.Product(inputs.TokenText, p.TokenText);
        var numbers = layers.Product(inputs.TokenNumbers, p.TokenNumbers);
        return layers.Norm(graph.Add(graph.Add(graph.Add(text, ids), numbers), layers.Parameter(p.TokenBias)), p.TokenNorm);
    }

    private static OnnxValue AttendOthers(NetworkLayers layers, OnnxValue x, OnnxValue mask)
    {
        var (graph, p) = (layers.Graph, layers.Layout);
        var positions = graph.Positions(mask, axis: 1);
        var self = graph.Equal(graph.Unsqueeze(positions, 0), graph.Unsqueeze(positions, 1));
        var others = graph.Where(self, graph.Scalar(0), graph.Unsqueeze(mask, 1, 2));
        var logits = graph.MatMul(layers.Scaled(layers.Heads(layers.Linear(x, p.SelfQuery))), layers.KeyHeads(layers.Linear(x, p.SelfKey)));

        // A token without others sees nothing: the product takes away the weight that a softmax must put somewhere.
        var weights = graph.Multiply(graph.Softmax(graph.Add(logits, layers.Penalty(others))), others);
        return layers.Joined(graph.MatMul(weights, layers.Heads(layers.Linear(x, p.SelfValue))));
    }

    private static OnnxValue Surprise(NetworkLayers layers, OnnxValue seen, ModelInputs inputs)
    {
        var graph = layers.Graph;
        var logProbabilities = graph.LogSoftmax(layers.Linear(seen, layers.Layout.Reconstruct));
        var ofCode = graph.Squeeze(graph.GatherElements(logProbabilities, graph.Unsqueeze(inputs.TokenCode, 2)), 2);
        return graph.Multiply(graph.Negate(ofCode), inputs.TokenCoded);
    }
}
