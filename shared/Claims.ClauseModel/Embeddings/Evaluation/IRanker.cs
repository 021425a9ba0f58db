namespace Claims.ClauseModel.Embeddings.Evaluation;

/// <summary>A way to find the text that another text means among many.</summary>
public interface IRanker
{
    string Name { get; }

    /// <summary>Makes the candidates ready; what is returned scores each of them for a query, larger being nearer.</summary>
    Func<string, double[]> Index(IReadOnlyList<string> candidates);
}
