package store

import "testing"

func TestNames(t *testing.T) {
	names := Names([]Order{{Name: "lamp"}})
	t.Log(names)
}

func TestTotals(t *testing.T) {
	t.Skip()
	if Totals(nil) != nil {
		t.Error("there are totals of nothing")
	}
}

func TestParse(t *testing.T) {
	done := make(chan bool)
	go func() {
		defer close(done)
		if _, err := Parse([]byte("{}")); err != nil {
			t.Fatal(err)
		}
	}()
	<-done
}

func TestClean(t *testing.T) {
	if err := Clean(nil); err != nil {
		t.Fatalf("cleaning nothing failed: %v", err)
	}
}
