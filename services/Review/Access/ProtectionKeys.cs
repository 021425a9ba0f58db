using System.Xml.Linq;

using Claims.Hosting.Storage;

using Dapper;

using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Claims.Review.Access;

/// <summary>The keys that protect cookies and forms, in storage: every instance reads what another wrote, before and after a restart.</summary>
internal sealed class ProtectionKeys(Database database, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. database.ReadAsync(connection => connection.QueryAsync<string>("SELECT content FROM review_protection_key ORDER BY created_at")).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
        "INSERT INTO review_protection_key (name, content, created_at) VALUES (@friendlyName, @content, @now) ON CONFLICT (name) DO NOTHING",
        new { friendlyName, content = element.ToString(SaveOptions.DisableFormatting), now = clock.GetUtcNow() },
        transaction)).GetAwaiter().GetResult();
}
