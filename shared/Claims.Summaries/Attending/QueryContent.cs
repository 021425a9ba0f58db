using Claims.ClauseModel.Embeddings;
using Claims.Contracts;

namespace Claims.Summaries.Attending;

/// <summary>What a query asks for, before it is put into the space of a file.</summary>
internal sealed class QueryContent
{
    private readonly TextEmbedder _embedder;

    public QueryContent(TextEmbedder embedder) => (_embedder, Meaning) = (embedder, new float[embedder.Dimensions]);

    /// <summary>[D] sum of text vectors.</summary>
    public float[] Meaning { get; }

    /// <summary>Codes without dots, with weights.</summary>
    public List<(string Code, float Weight)> Codes { get; } = [];

    public QueryContent Text(string text, float weight)
    {
        var vector = new float[Meaning.Length];
        _embedder.Embed(text, vector);
        Add(vector, weight);
        return this;
    }

    public QueryContent Code(CodeSystem system, string code, float weight)
    {
        var vector = new float[Meaning.Length];
        _embedder.EmbedCode(system, code, vector);
        Add(vector, weight);
        Codes.Add((code, weight));
        return this;
    }

    private void Add(float[] vector, float weight)
    {
        for (var d = 0; d < vector.Length; d++)
        {
            Meaning[d] += weight * vector[d];
        }
    }
}
