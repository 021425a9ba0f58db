using System.CommandLine;
using System.Globalization;

using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Evaluation;
using Claims.ClauseModel.Embeddings.Training;
using Claims.ClauseModel.Policies;
using Claims.Hosting;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary>
/// <c>claims evaluate embeddings --codes DIR</c>: trains word vectors without the held-out codes and measures on those; then how the shipped ones find the
/// clause that everyday words speak of.
/// </summary>
internal static class EvaluateEmbeddings
{
    public static Command Create()
    {
        var command = new Command("embeddings", "Word vectors beside BM25 and TF-IDF, on codes that their training never saw") { EvaluateCommand.Codes };
        command.SetAction(parsed =>
        {
            var heldOut = EmbeddingEvaluation.Run(parsed.GetValue(EvaluateCommand.Codes)!, new EmbeddingOptions(), HeldOut.Test, Console.Error);
            var paraphrases = ClauseParaphrases.Measure(PolicyLibrary.Load(new PolicyOptions().FullDirectory), TextEmbedder.Load());
            AnsiConsole.Write(Report([.. heldOut, .. paraphrases]));
            return 0;
        });
        return command;
    }

    private static Table Report(IReadOnlyList<Retrieval> retrievals)
    {
        var table = MethodTable.Create("queries", "candidates", "MRR", "hit@1", "hit@10");

        foreach (var one in retrievals)
        {
            table.AddRow(
                one.Task,
                one.Method,
                one.Queries.ToString(CultureInfo.InvariantCulture),
                one.Candidates.ToString(CultureInfo.InvariantCulture),
                Share(one.MeanReciprocalRank),
                Share(one.HitAt1),
                Share(one.HitAt10));
        }

        return table;
    }

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
