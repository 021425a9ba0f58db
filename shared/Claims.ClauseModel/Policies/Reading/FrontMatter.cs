using System.Globalization;

using Claims.Contracts;

using Markdig.Extensions.Yaml;

using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>The YAML at the head of a policy document.</summary>
internal static class FrontMatter
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <returns>A policy without clauses and hash, or null when a fault was reported.</returns>
    public static Policy? Read(YamlFrontMatterBlock? block, string text, Action<int, string> fault)
    {
        if (block is null)
        {
            fault(1, "has no front matter: begin with ---, id, version, title, payer, effective and a further ---");
            return null;
        }

        try
        {
            var fields = Yaml.Deserialize<Fields?>(block.Lines.ToString()) ?? new Fields();
            return ToPolicy(fields, message => fault(block.Line + 1, message));
        }
        catch (YamlException wrong)
        {
            fault((int)wrong.Start.Line + block.Line + 1, wrong.InnerException?.Message ?? wrong.Message);
            return null;
        }
    }

    private static Policy? ToPolicy(Fields fields, Action<string> fault)
    {
        var faults = 0;
        string Required(string? value, string name)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                faults++;
                fault($"front matter lacks {name}");
            }

            return value ?? "";
        }

        DateOnly? Date(string? value, string name)
        {
            if (value is null || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) is var ok && !ok)
            {
                if (value is not null)
                {
                    faults++;
                    fault($"front matter's {name} is not a date like 2026-01-31");
                }

                return null;
            }

            return day;
        }

        var kinds = new List<ClaimKind>();
        foreach (var kind in fields.ClaimKinds ?? [])
        {
            if (Enum.TryParse<ClaimKind>(kind, ignoreCase: true, out var parsed))
            {
                kinds.Add(parsed);
            }
            else
            {
                faults++;
                fault($"front matter's claimKinds knows {string.Join(", ", Enum.GetNames<ClaimKind>())}, not {kind}");
            }
        }

        Required(fields.Effective?.From, "effective.from");
        var policy = new Policy
        {
            Id = Required(fields.Id, "id"),
            Version = Required(fields.Version, "version"),
            Title = Required(fields.Title, "title"),
            Payer = Required(fields.Payer, "payer"),
            Aliases = fields.Aliases ?? [],
            EffectiveFrom = Date(fields.Effective?.From, "effective.from") ?? DateOnly.MinValue,
            EffectiveTo = Date(fields.Effective?.To, "effective.to"),
            ClaimKinds = kinds,
            Clauses = [],
            Hash = "",
        };
        return faults == 0 ? policy : null;
    }

    private sealed class Fields
    {
        public string? Id { get; set; }

        public string? Version { get; set; }

        public string? Title { get; set; }

        public string? Payer { get; set; }

        public List<string>? Aliases { get; set; }

        public Range? Effective { get; set; }

        public List<string>? ClaimKinds { get; set; }
    }

    private sealed class Range
    {
        public string? From { get; set; }

        public string? To { get; set; }
    }
}
