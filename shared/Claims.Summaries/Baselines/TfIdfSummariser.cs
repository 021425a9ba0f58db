using Claims.ClauseModel.Policies;
using Claims.Codes;
using Claims.Codes.Words;
using Claims.Contracts;
using Claims.Summaries.Reading;
using Claims.Summaries.Selection;
using Claims.Summaries.Words;

namespace Claims.Summaries.Baselines;

/// <summary>
/// Words alone: the cosine of a sentence's TF-IDF vector with that of each clause, to which the words of the claim's codes are added, in place of attention. Chosen as <see cref="ExtractiveSummariser"/> chooses.
/// </summary>
public sealed class TfIdfSummariser : ISummariser
{
    private readonly SelectionSettings _selection = new();

    /// <inheritdoc/>
    public string Method => "tf-idf";

    /// <inheritdoc/>
    public string Version => SettingsHash.Of(Method, _selection);

    /// <inheritdoc/>
    public Summary Summarise(Claim claim, Policy policy, IReadOnlyList<string> clausesAtStake, int sentences = 12, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var clauses = ClausesAtStake.Named(claim, policy, clausesAtStake);
        var file = ReadFile.Of(claim.Notes, cancellation);
        var tfIdf = new TfIdf(file);
        var ofClaim = OfClaim(claim);
        var rows = new float[clauses.Count * file.Count];
        var weights = new double[file.Count];
        for (var row = 0; row < clauses.Count; row++)
        {
            var query = tfIdf.Vector(WordNormaliser.Split(clauses[row].Text).Concat(ofClaim).Select(file.Words.NumberOf));
            var cosines = new double[file.Count];
            for (var sentence = 0; sentence < file.Count; sentence++)
            {
                cosines[sentence] = tfIdf.Cosine(file.TokensOf(sentence), query);
            }

            var sum = cosines.Sum();
            for (var sentence = 0; sentence < file.Count; sentence++)
            {
                rows[(row * file.Count) + sentence] = sum == 0 ? 0 : (float)(cosines[sentence] / sum);
                weights[sentence] += rows[(row * file.Count) + sentence] / (double)clauses.Count;
            }
        }

        return SummaryAssembly.Assemble(file, SentenceChoice.Choose(file, weights, _selection, sentences), weights, rows, clauses, Method, Version);
    }

    private static List<string> OfClaim(Claim claim)
    {
        var (codes, words) = (CodeCatalogue.Load(), new List<string>());
        foreach (var (system, code) in claim.Lines.Select(line => (line.System, line.Code)).Concat(claim.Diagnoses.Select(diagnosis => (diagnosis.System, diagnosis.Code))).Distinct())
        {
            foreach (var id in codes.Words(system, code))
            {
                words.Add(codes.Vocabulary[id]);
            }
        }

        words.AddRange(claim.Lines.SelectMany(line => WordNormaliser.Split(line.Description)));
        return words;
    }
}
