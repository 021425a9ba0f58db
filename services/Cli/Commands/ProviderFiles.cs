using System.CommandLine;

using Claims.ProviderModel.Data;

namespace Claims.Cli.Commands;

/// <summary>The files that provider models are trained and measured on.</summary>
internal static class ProviderFiles
{
    public static readonly Option<string> Claims = File("--claims", "CSV of claims: Provider, ClaimID, BeneID, ClaimStartDt, ClaimEndDt, InscClaimAmtReimbursed, …; .gz too");
    public static readonly Option<string> Beneficiaries = File("--beneficiaries", "CSV of members: BeneID, DOB, ChronicCond_…; .gz too");
    public static readonly Option<string> Totals = File("--totals", "CSV of totals: Provider and any columns of numbers; .gz too");
    public static readonly Option<string> Labels = File("--labels", "CSV of labels: Provider, PotentialFraud (1, 0, Yes, No); .gz too");
    public static readonly Option<int> Seed = new("--seed") { Description = "the same seed gives the same bits", DefaultValueFactory = _ => 1 };

    /// <exception cref="ProviderFileException">Names every fault of the first file that has any.</exception>
    public static ProviderDataset Read(ParseResult parsed) => ProviderDataset.Read(
        parsed.GetValue(Claims)!, parsed.GetValue(Beneficiaries)!, parsed.GetValue(Totals)!, parsed.GetValue(Labels)!);

    /// <summary>Says what is wrong with a file on the error stream.</summary>
    /// <returns>The exit code.</returns>
    public static int Try(Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (ProviderFileException fault)
        {
            Console.Error.WriteLine($"claims: {fault.Message}");
            return 1;
        }
    }

    private static Option<string> File(string name, string description) => new(name) { Description = description, Required = true };
}
