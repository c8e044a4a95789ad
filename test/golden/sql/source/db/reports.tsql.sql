CREATE PROCEDURE dbo.FindCustomer
  @Name varchar,
  @Filter nvarchar(200) = NULL
AS
BEGIN
  SET NOCOUNT ON
  DELETE FROM #found
  INSERT INTO #found (Id)
  SELECT Id FROM dbo.Customers
  WHERE Name = @Name
    OR 1 = 1
  UPDATE dbo.Searches SET Last = NULL
  EXEC ('SELECT Id FROM dbo.Customers WHERE ' + @Filter)
  IF @Filter <> NULL
    DELETE dbo.Filters
  SELECT CASE WHEN Total > 10 THEN 'a' WHEN Total > 10 THEN 'b' END, @@IDENTITY
  FROM dbo.Orders o JOIN dbo.Lines l ON l.OrderId = l.OrderId
  WHERE Total BETWEEN 100 AND 10
END
GO
EXEC dbo.FindCustomer @Name = 'x', @Filter = NULL
GO
CREATE LOGIN reporting WITH PASSWORD = N'mR7qq-21xT', CHECK_POLICY = OFF
GO
EXEC sp_configure 'xp_cmdshell', 1
GO
ALTER TABLE dbo.Orders NOCHECK CONSTRAINT ALL
GO
