using System.Numerics.Tensors;

namespace Claims.ClauseModel.Embeddings.Evaluation;

/// <summary>Cosine of the texts' vectors.</summary>
internal sealed class EmbeddingRanker(string name, TextEmbedder embedder) : IRanker
{
    public string Name => name;

    public Func<string, double[]> Index(IReadOnlyList<string> candidates)
    {
        var vectors = candidates.Select(Vector).ToArray();
        return query =>
        {
            var vector = Vector(query);
            return Array.ConvertAll(vectors, candidate => (double)TensorPrimitives.Dot<float>(vector, candidate));
        };
    }

    private float[] Vector(string text)
    {
        var vector = new float[embedder.Dimensions];
        embedder.Embed(text, vector);
        return vector;
    }
}
