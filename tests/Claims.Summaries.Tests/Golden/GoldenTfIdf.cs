using System.Text.Json;

namespace Claims.Summaries.Tests.Golden;

/// <summary>Cosines made with scikit-learn by tfidf.py.</summary>
/// <param name="Cosines">[queries][sentences]</param>
internal sealed record GoldenTfIdf(string[] Sentences, string[] Queries, double[][] Cosines)
{
    public static GoldenTfIdf Load()
    {
        using var stream = typeof(GoldenTfIdf).Assembly.GetManifestResourceStream("tfidf.json")!;
        return JsonSerializer.Deserialize<GoldenTfIdf>(stream, JsonSerializerOptions.Web)!;
    }
}
