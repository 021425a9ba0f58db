using System.Security.Cryptography;
using Claims.ClauseModel.Features;
using Claims.Codes;

namespace Claims.ClauseModel.Serving;

/// <summary>What the numbers in a model's inputs mean. A model fits a program only where both mean the same.</summary>
/// <param name="Embeddings">SHA-256 (lower-case hex) over embeddings and code tables, of which texts and codes get their vectors.</param>
/// <param name="TokenNumbers">Names of a token's numeric features, in their order.</param>
/// <param name="Relations">Names of the flags of a relation, from the lowest bit.</param>
public sealed record ModelFeatures(string Embeddings, IReadOnlyList<string> TokenNumbers, IReadOnlyList<string> Relations)
{
    private static readonly Lazy<ModelFeatures> Computed = new(() => new ModelFeatures(
        HashOfEmbeddings(),
        [.. Enumerable.Range(0, (int)TokenNumber.Count).Select(number => $"{(TokenNumber)number}")],
        [.. Enum.GetValues<RelationMarks>().Where(mark => mark != RelationMarks.None).Order().Select(mark => $"{mark}")]));

    /// <summary>The features that this program computes.</summary>
    public static ModelFeatures OfThisProgram => Computed.Value;

    /// <summary>What keeps a model with these features from running on <paramref name="program"/>'s; empty where nothing does.</summary>
    internal IEnumerable<string> FaultsAgainst(ModelFeatures program)
    {
        if (Embeddings != program.Embeddings)
        {
            yield return "features.embeddings: the model was trained with other embeddings or code tables than this program has";
        }

        foreach (var fault in Differences("tokenNumbers", TokenNumbers, program.TokenNumbers).Concat(Differences("relations", Relations, program.Relations)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Differences(string list, IReadOnlyList<string> model, IReadOnlyList<string> program)
    {
        if (model.Count != program.Count)
        {
            yield return $"features.{list}: the model has {model.Count} features, this program {program.Count}";
        }

        for (var i = 0; i < Math.Min(model.Count, program.Count); i++)
        {
            if (model[i] != program[i])
            {
                yield return $"features.{list}[{i}]: the model has {model[i]}, this program {program[i]}";
            }
        }
    }

    private static string HashOfEmbeddings()
    {
        using var file = typeof(ModelFeatures).Assembly.GetManifestResourceStream("embeddings.bin")
            ?? throw new InvalidOperationException("The assembly lacks its resource embeddings.bin.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(file));
        hash.AppendData(SHA256.HashData(CodeCatalogue.ShippedBytes()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
