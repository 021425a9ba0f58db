namespace Claims.ProviderModel.Data;

/// <summary>A file of labels: <c>Provider</c> and <c>PotentialFraud</c>, which is 1 or Yes, 0 or No.</summary>
internal static class LabelsFile
{
    /// <exception cref="ProviderFileException">Names every fault.</exception>
    public static Dictionary<string, bool> Read(string path)
    {
        using var table = new CsvTable(path, "Provider", "PotentialFraud");
        var labels = new Dictionary<string, bool>(StringComparer.Ordinal);
        while (table.Read())
        {
            var label = table.Required("PotentialFraud");
            if (label is not ("0" or "1" or "No" or "Yes"))
            {
                table.Fault("PotentialFraud", "is none of 0, 1, No, Yes");
            }

            if (!labels.TryAdd(table.Required("Provider"), label is "1" or "Yes"))
            {
                table.Fault("Provider", "is there twice");
            }
        }

        return labels;
    }
}
