using Claims.ClauseModel.Policies;

namespace Claims.Review.Console.Policies;

/// <summary>A policy's document and what was read out of it.</summary>
/// <param name="FileName">In the folder of policies, or as it was uploaded.</param>
/// <param name="Text">Markdown with front matter.</param>
public sealed record PolicyDocument(string FileName, string Text, PolicyReading Reading)
{
    public static PolicyDocument Of(string fileName, string text) => new(fileName, text, PolicyReader.Read(text, fileName));

    /// <summary>Null where the document has faults.</summary>
    public Policy? Policy => (Reading as PolicyReading.Valid)?.Policy;

    public IReadOnlyList<PolicyFault> Faults => (Reading as PolicyReading.Faulty)?.Faults ?? [];
}
