using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Review.Console.Peers;

namespace Claims.Review.Console.Policies;

/// <summary>Puts an uploaded policy into the folder of policies, with an entry of the audit trail, and has Scoring read it.</summary>
public sealed class SwitchOn(Database database, AuditTrail audit, PolicyShelf shelf, ScoringClient scoring)
{
    public async Task<SwitchOnOutcome> RunAsync(PolicyDocument uploaded, string by, CancellationToken cancellation)
    {
        // Anew: the folder may have changed since the candidate was shown.
        var documents = shelf.Read();
        var candidate = PolicyCandidate.Of(uploaded, documents);
        if (candidate.Faults.Count > 0 || uploaded.Policy is not { } policy)
        {
            return new SwitchOnOutcome.Refused($"It has faults: {string.Join("; ", candidate.Faults)}.");
        }

        if (PolicyFiles.Obstacle(shelf.Folder) is { } obstacle)
        {
            return new SwitchOnOutcome.Refused($"{shelf.Folder}: {obstacle}. {ByHand(candidate)}");
        }

        var fileName = candidate.Replaces?.FileName ?? PolicyFiles.NameFor(policy.Id, policy.Version, [.. documents.Select(document => document.FileName)]);
        await WriteAsync(candidate, uploaded with { FileName = fileName }, by, cancellation);
        return await ReloadAsync(policy.Hash, fileName, cancellation);
    }

    /// <summary>What an operator does where this process may not write.</summary>
    public static string ByHand(PolicyCandidate candidate) =>
        "An operator must put the document into the folder of policies (option Policies:Directory) of Scoring, Ingest and Review"
        + (candidate.Replaces is { } replaced ? $", in place of {replaced.FileName}" : "")
        + (candidate.Ends is { } ended ? $", and state the last day {ended.Policy!.EffectiveTo:yyyy-MM-dd} in {ended.FileName}" : "")
        + ". Scoring looks at it every few seconds and takes it over once it is checked.";

    private async Task WriteAsync(PolicyCandidate candidate, PolicyDocument document, string by, CancellationToken cancellation)
    {
        var undo = () => { };
        try
        {
            await database.WriteAsync(
                async transaction =>
                {
                    await audit.RecordAsync(transaction, Entry(candidate, document, by));
                    // The earlier version ends first: what is read between the two has no day twice.
                    undo = PolicyFiles.Write(shelf.Folder, [.. candidate.Ends is { } ended ? [ended] : Array.Empty<PolicyDocument>(), document]);
                },
                cancellation);
        }
        catch (Exception)
        {
            undo();
            throw;
        }
    }

    private static AuditEntry Entry(PolicyCandidate candidate, PolicyDocument document, string by) => new(by, "policy switched on", $"{document.Policy!.Id} {document.Policy.Version}")
    {
        Before = candidate.Replaces?.Policy is { } replaced ? $"{replaced.Version}, {replaced.Hash}" : candidate.ComparedWith is { } former ? $"{former.Version}, {former.Hash}" : null,
        After = $"{document.Policy.Version}, {document.Policy.Hash}, in {document.FileName}" + (candidate.Ends?.Policy is { } ended ? $"; {ended.Version} ends on {ended.EffectiveTo:yyyy-MM-dd}" : ""),
    };

    private async Task<SwitchOnOutcome> ReloadAsync(string hash, string fileName, CancellationToken cancellation) => await scoring.ReloadAsync(cancellation) switch
    {
        PeerAnswer<ModelInUse>.Found { Value: var inUse } when inUse.Policies.Any(policy => policy.Hash == hash) => new SwitchOnOutcome.InUse(fileName),
        PeerAnswer<ModelInUse>.Found => new SwitchOnOutcome.Written(fileName, "Scoring reads another folder of policies: put the document there too, or let both name one folder (option Policies:Directory)."),
        var other => new SwitchOnOutcome.Written(fileName, other.Trouble!),
    };
}
