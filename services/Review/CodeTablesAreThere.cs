using Claims.Codes.Building;

using Microsoft.Extensions.Options;

namespace Claims.Review;

/// <summary>Names the tables that the folder of code tables lacks, before anybody opens a case.</summary>
internal sealed class CodeTablesAreThere : IValidateOptions<ReviewOptions>
{
    public ValidateOptionsResult Validate(string? name, ReviewOptions options) =>
        options.CodeTables is { } directory && PublishedTables.Missing(directory) is { Count: > 0 } missing
            ? ValidateOptionsResult.Fail($"Review:CodeTables: {directory} must hold one file each of {string.Join(", ", missing)}; leave the option out to show the words of codes instead of descriptions.")
            : ValidateOptionsResult.Success;
}
